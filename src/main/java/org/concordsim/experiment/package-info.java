/** Arms, points and replicates; executing them. */
package org.concordsim.experiment;
