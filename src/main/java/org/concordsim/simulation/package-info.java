/** The run: MASON's clock, the day, and the communities' calendars. */
package org.concordsim.simulation;
