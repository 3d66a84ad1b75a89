package org.concordsim.reference;

/** A patrol visit that is planned for today. */
record Visit(Place place, GridWorker worker, double time, double effect, double wear) {}
