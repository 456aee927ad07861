/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.search.internal.index.Block;
import org.isnad.search.internal.index.Block.Column;
import org.isnad.search.internal.index.Block.Section;
import org.isnad.search.internal.index.ClaimLayer;
import org.isnad.search.internal.index.Properties;
import org.isnad.search.tree.AnnotationCondition;

/** Tells which objects of a section of one document fulfil a condition. */
final class ObjectTest {

    private final SpanSource source;
    private final Block block;

    ObjectTest(SpanSource source, Block block) {
        this.source = source;
        this.block = block;
    }

    /** By object; null if all do. */
    boolean[] passing(Section section, AnnotationCondition condition) throws IOException {
        return switch (condition) {
            case AnnotationCondition.AllOf all -> {
                boolean[] both = null;
                for (AnnotationCondition part : all.conditions()) {
                    boolean[] next = passing(section, part);
                    both = both == null ? next : next == null ? both : and(both, next);
                }
                yield both;
            }
            case AnnotationCondition.OneOf one -> {
                boolean[] either = new boolean[section.objects()];
                for (AnnotationCondition part : one.conditions()) {
                    either = either == null ? null : or(either, passing(section, part));
                }
                yield either;
            }
            case AnnotationCondition.Not not -> inverse(passing(section, not.condition()), section.objects());
            case AnnotationCondition.Text text -> leading(section, text.path(), condition, new HashMap<>());
            case AnnotationCondition.Amount amount -> leading(section, amount.path(), condition, new HashMap<>());
            case AnnotationCondition.Day day -> leading(section, day.path(), condition, new HashMap<>());
            case AnnotationCondition.Present present -> leading(section, present.path(), condition, new HashMap<>());
        };
    }

    private static boolean[] and(boolean[] one, boolean[] other) {
        boolean[] both = new boolean[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = one[i] && other[i];
        }
        return both;
    }

    private static boolean[] or(boolean[] one, boolean[] other) {
        if (other == null) {
            return null;
        }
        boolean[] either = new boolean[one.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = one[i] || other[i];
        }
        return either;
    }

    private static boolean[] inverse(boolean[] passing, int objects) {
        boolean[] others = new boolean[objects];
        for (int i = 0; i < objects; i++) {
            others[i] = passing != null && !passing[i];
        }
        return others;
    }

    /** Where a path has come to, and how many names are left of it. */
    private record Stop(Section section, int left) {
    }

    /**
     * Follows the roles of a path and asks where they end.
     *
     * @param known what was found out on the way: layers that refer to each other can be reached in very many ways
     */
    private boolean[] leading(Section section, List<String> path, AnnotationCondition condition,
            Map<Stop, boolean[]> known) throws IOException {
        if (path.size() == 1) {
            return own(section, path.getFirst(), condition);
        }
        int[][] targets = section.targets(path.getFirst());
        List<String> rest = path.subList(1, path.size());
        boolean[] passing = new boolean[section.objects()];
        for (int object = 0; object < passing.length; object++) {
            for (int target : targets[object]) {
                Section other = block.sectionOf(target);
                Stop stop = new Stop(other, rest.size());
                boolean[] there = known.get(stop);
                if (there == null) {
                    there = all(leading(other, rest, condition, known), other.objects());
                    known.put(stop, there);
                }
                passing[object] = passing[object] || there[target - other.firstObject()];
            }
        }
        return passing;
    }

    private static boolean[] all(boolean[] passing, int objects) {
        if (passing != null) {
            return passing;
        }
        boolean[] all = new boolean[objects];
        Arrays.fill(all, true);
        return all;
    }

    private boolean[] own(Section section, String name, AnnotationCondition condition) throws IOException {
        if (name.equals(Properties.LAYER)) {
            return ofLayer(section, condition);
        }
        boolean[] passing = new boolean[section.objects()];
        Optional<Column> column = section.column(Properties.stored(name));
        boolean present = condition instanceof AnnotationCondition.Present;
        if (column.isPresent()) {
            boolean[] values = present ? null : source.passing(section.layer(), name, condition);
            for (int object = 0; object < passing.length; object++) {
                passing[object] = present ? column.get().has(object) : column.get().passes(object, values);
            }
        }
        if (present) {
            int[][] members = section.targets(name);
            for (int object = 0; object < passing.length; object++) {
                passing[object] = passing[object] || members[object].length > 0;
            }
        }
        return passing;
    }

    private boolean[] ofLayer(Section section, AnnotationCondition condition) {
        String layer = section.layer().equals(ClaimLayer.NAME) ? ClaimLayer.QUERY_NAME : section.layer();
        return source.layerTest(condition).test(layer) ? null : new boolean[section.objects()];
    }
}
