/** What a scenario parameter means: unit, range, source; and how files hold numbers. */
package org.concordsim.parameter;
