package org.concordsim.scenario;

/**
 * A parameter as the reference and the listings tell it.
 *
 * @param path its path in a scenario; {@code TYPE} stands for every type of dispute
 * @param meaning what it stands for in the world
 * @param unit its unit, empty if it has none
 * @param range the values it may take, in words
 * @param byDefault its default, empty if it must be given or may be left out
 * @param source where the default comes from
 */
public record ParameterRow(
    String path, String meaning, String unit, String range, String byDefault, String source) {}
