/**
 * Foundation: help numbers as dated data, read from {@code helplines.json} (C14). They depend on no database: they are
 * there when nothing else is.
 */
package org.handrail.helpline;
