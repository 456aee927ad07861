/* SPDX-License-Identifier: EPL-2.0 */
/**
 * A format of lines. The first says {@code @format@} and the version 1. A line {@code document} begins a document: its name,
 * its title, its text. The lines {@code span} below it say what is marked: layer, begin, end, the words that stand there,
 * tags. Offsets count code points. Tabs separate; within a part {@code \t \n \r \\} stand for what would end it.
 */
package @id@;
