/** Pages of peers: the people they are with, and what is next. Plain Faces, without script. */
package org.handrail.web.peer;
