/** Ground floor, realm event: who may sign in, with which roles, and which person stands behind an account. */
package org.handrail.account;
