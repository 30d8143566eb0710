package dev.livetemplate.processor.bind;

import dev.livetemplate.processor.bind.Read.Member;

/**
 * A step of a read and where it leads.
 *
 * @param member the step as later phases see it
 * @param typed the value's type
 */
record Step(Member member, Typed typed) {}
