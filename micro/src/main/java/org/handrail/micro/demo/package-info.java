/** The demo hospital, told to the running application through its own pages and its FHIR endpoint. */
package org.handrail.micro.demo;
