/**
 * A second, deliberately naive implementation of the model, and the test that it tells the same
 * events to the last bit. It looks at everything at every step and remembers nothing cleverly; with
 * the real one it shares the keyed numbers, the parameters, the city and nothing else.
 */
package org.concordsim.reference;
