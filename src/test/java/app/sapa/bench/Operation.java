package app.sapa.bench;

import java.util.function.IntConsumer;

/**
 * Something a service is asked for again and again.
 *
 * @param work is told how often it was done before, to ask for something else each time
 * @param reference the least that anybody would have to do for the same answer
 */
record Operation(String name, Goal goal, IntConsumer work, IntConsumer reference) {}
