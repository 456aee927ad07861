/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.text.TextRange;

/**
 * The lines of an {@code .ann} file by their kinds, as brat's description has them (brat.nlplab.org/standoff.html and
 * the file {@code server/src/annotation.py} of brat). Nothing is looked up yet.
 */
final class AnnFile {

    // What repeats is possessive: a matcher that may go back keeps a stack frame for each piece, and lines may be long.
    private static final Pattern TEXT_BOUND = Pattern.compile(
            "(T\\S*+)\\t(\\S++) (\\d++ \\d++(?:;\\d++ \\d++)*+)(?:\\t(.*+))?", Pattern.DOTALL);
    private static final Pattern RELATION = Pattern.compile("(R\\S*)\\t(\\S+) ([^\\s:]+):(\\S+) ([^\\s:]+):(\\S+)\\s*");
    private static final Pattern EVENT = Pattern.compile(
            "(E\\S*+)\\t([^\\s:]++):(\\S++)((?: ++[^\\s:]++:\\S++)*+)\\s*+");
    private static final Pattern EQUIVALENCE = Pattern.compile("\\*\\t(\\S++)((?: ++\\S++)++)\\s*+");
    private static final Pattern ATTRIBUTE = Pattern.compile("[AM]\\S*\\t(\\S+) (\\S+)(?: (.*))?", Pattern.DOTALL);
    private static final Pattern NORMALISATION = Pattern.compile("N\\S*\\t(\\S+) (\\S+) (\\S+)(?:\\t(.*))?",
            Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("#\\S*\\t(\\S+) (\\S+)(?:\\t(.*))?", Pattern.DOTALL);

    /**
     * @param ranges in the unit and order of the file, at least one
     * @param text   as quoted; empty if the file quotes nothing
     */
    record TextBound(int line, String id, String type, List<TextRange> ranges, String text) {
    }

    /** @param id a {@code T} or {@code E} */
    record Argument(String role, String id) {
    }

    /** A relation, an event with its trigger first, or an equivalence, whose id is empty. */
    record Link(int line, String id, String type, List<Argument> arguments) {
    }

    /** An attribute, normalisation or note. @param value empty for an attribute that has none */
    record Detail(String name, String value) {
    }

    private final List<TextBound> textBounds = new ArrayList<>();
    private final List<Link> relations = new ArrayList<>();
    private final List<Link> events = new ArrayList<>();
    private final List<Link> equivalences = new ArrayList<>();
    private final Map<String, List<Detail>> details = new HashMap<>();
    private final Map<String, Integer> detailLines = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** @param wrong takes the number of a line that is none of brat's, and the line; twice the same id is one */
    AnnFile(String content, BiConsumer<Integer, String> wrong) {
        int number = 0;
        for (String line : (Iterable<String>) content.lines()::iterator) {
            number++;
            if (!line.isBlank() && !read(number, line)) {
                wrong.accept(number, line);
            }
        }
    }

    private boolean read(int number, String line) {
        return switch (line.charAt(0)) {
            case 'T' -> textBound(number, TEXT_BOUND.matcher(line));
            case 'R' -> relation(number, RELATION.matcher(line));
            case 'E' -> event(number, EVENT.matcher(line));
            case '*' -> equivalence(number, EQUIVALENCE.matcher(line));
            case 'A', 'M' -> detail(number, ATTRIBUTE.matcher(line), "true");
            case 'N' -> normalisation(number, NORMALISATION.matcher(line));
            case '#' -> detail(number, NOTE.matcher(line), "");
            default -> false;
        };
    }

    private boolean textBound(int number, Matcher line) {
        if (!line.matches()) {
            return false;
        }
        List<TextRange> ranges = new ArrayList<>();
        try {
            for (String range : line.group(3).split(";")) {
                String[] ends = range.split(" ");
                ranges.add(new TextRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
            }
        } catch (IllegalArgumentException e) {
            // numbers beyond all texts, or an end before its begin
            return false;
        }
        return ids.add(line.group(1)) && textBounds.add(new TextBound(number, line.group(1), line.group(2), ranges,
                line.group(4) == null ? "" : line.group(4)));
    }

    private boolean relation(int number, Matcher line) {
        return line.matches() && ids.add(line.group(1)) && relations.add(new Link(number, line.group(1), line.group(2),
                List.of(new Argument(line.group(3), line.group(4)), new Argument(line.group(5), line.group(6)))));
    }

    private boolean event(int number, Matcher line) {
        if (!line.matches()) {
            return false;
        }
        List<Argument> arguments = new ArrayList<>();
        arguments.add(new Argument(BratLines.TRIGGER_ROLE, line.group(3)));
        for (String argument : line.group(4).strip().split(" +")) {
            int colon = argument.indexOf(':');
            if (colon > 0) {
                arguments.add(new Argument(argument.substring(0, colon), argument.substring(colon + 1)));
            }
        }
        return ids.add(line.group(1)) && events.add(new Link(number, line.group(1), line.group(2), arguments));
    }

    private boolean equivalence(int number, Matcher line) {
        if (!line.matches()) {
            return false;
        }
        List<Argument> arguments = new ArrayList<>();
        for (String id : line.group(2).strip().split(" +")) {
            arguments.add(new Argument("", id));
        }
        return equivalences.add(new Link(number, "", line.group(1), arguments));
    }

    private boolean normalisation(int number, Matcher line) {
        return line.matches() && add(number, line.group(2), new Detail(line.group(1),
                line.group(4) == null || line.group(4).isEmpty()
                        ? line.group(3) : line.group(3) + ' ' + line.group(4)));
    }

    private boolean detail(int number, Matcher line, String otherwise) {
        return line.matches() && add(number, line.group(2),
                new Detail(line.group(1), line.group(3) == null ? otherwise : line.group(3)));
    }

    private boolean add(int number, String target, Detail detail) {
        detailLines.putIfAbsent(target, number);
        return details.computeIfAbsent(target, key -> new ArrayList<>()).add(detail);
    }

    List<TextBound> textBounds() {
        return textBounds;
    }

    List<Link> relations() {
        return relations;
    }

    List<Link> events() {
        return events;
    }

    List<Link> equivalences() {
        return equivalences;
    }

    /** What is said about an annotation, in the order of the lines. */
    List<Detail> details(String id) {
        return details.getOrDefault(id, List.of());
    }

    /** The lines that say something about what is not there, by what they name. */
    Map<String, Integer> detailsOfNothing() {
        Map<String, Integer> loose = new HashMap<>(detailLines);
        loose.keySet().removeAll(ids);
        return loose;
    }
}
