/** The named mechanisms of governance: one class each, composed onto the parameters below. */
package org.concordsim.institution;
