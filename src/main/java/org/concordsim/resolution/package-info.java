/** Grid workers' time, triage, mediators and their queues. */
package org.concordsim.resolution;
