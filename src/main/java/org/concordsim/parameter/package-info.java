/** What a scenario parameter means: unit, range, source. */
package org.concordsim.parameter;
