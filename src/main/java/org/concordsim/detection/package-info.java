/** Channels by which disputes come to be known, and the policies that steer patrols. */
package org.concordsim.detection;
