/** What every page shares: the user, formats, the error summary, the one mapper from core failures to messages. */
package org.handrail.web.shell;
