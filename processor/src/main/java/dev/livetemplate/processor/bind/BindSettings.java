package dev.livetemplate.processor.bind;

/**
 * What the annotation says on how names get their meaning.
 *
 * @param formatters what prints values of certain types
 * @param missingAreEmpty whether a name that no scope has stands for nothing, else it is a problem
 * @param html whether the template is HTML
 */
public record BindSettings(Formatters formatters, boolean missingAreEmpty, boolean html) {}
