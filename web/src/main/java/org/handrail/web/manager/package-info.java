/** The page of line managers: offered or not, and duty; nothing else (C17, A86). */
package org.handrail.web.manager;
