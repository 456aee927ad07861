/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layer as the header of a file declares it: {@code #T_SP=webanno.custom.Span|value}.
 *
 * @param name  the type's name
 * @param first index of its first column among all
 */
record TsvLayer(Kind kind, String name, int first, List<Column> columns) {

    /** What a layer's annotations are; the marks of the header. */
    enum Kind {
        SPAN("#T_SP="), CHAIN("#T_CH="), RELATION("#T_RL=");

        final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /**
     * @param name the feature's, of a target that of the slots; empty for the column of a layer without features
     * @param type of the annotations that slots or relations lead to, or of the links; otherwise empty
     */
    record Column(Content content, String name, String type) {
    }

    enum Content { NOTHING, VALUE, SLOT_ROLES, SLOT_TARGETS, SOURCE, CHAIN_TYPE, CHAIN_LINK }

    static final String CHAIN_TYPE = "referenceType";
    static final String CHAIN_LINK = "referenceRelation";
    /** The type of slots that take annotations of any layer. */
    static final String ANY = "uima.tcas.Annotation";
    /** The type of the links of groups that Isnad wrote; their hosts are the groups and no spans. */
    static final String GROUP_LINK = "isnad.GroupLink";

    private static final String ROLE = "ROLE_";
    private static final String BASE = "BT_";
    /** What stands for the tag, where it is not the feature {@code value}. */
    private static final Map<String, String> LABELS = Map.of(
            "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS", "PosValue",
            "de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency", "DependencyType");

    TsvLayer {
        columns = List.copyOf(columns);
    }

    /** The feature of a layer that holds what is a tag in Isnad. */
    static String label(String layer) {
        return LABELS.getOrDefault(layer, "value");
    }

    /** The name without a prefix; of nothing but the prefix the whole. */
    String name(String prefix) {
        return name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : name;
    }

    /** Whether there is a feature of the name {@code tag}, so that the usual one is no tag. */
    boolean hasTag() {
        for (Column column : columns) {
            if (column.name().equals("tag")) {
                return true;
            }
        }
        return false;
    }

    /** Whether its annotations are groups that Isnad wrote, and no spans. */
    boolean isGroups() {
        for (Column column : columns) {
            if (column.type().equals(GROUP_LINK)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a line of the header. @return empty if it declares no layer */
    static Optional<TsvLayer> read(String line, int first) {
        for (Kind kind : Kind.values()) {
            if (line.startsWith(kind.mark)) {
                String[] fields = line.substring(kind.mark.length()).split("\\|", -1);
                List<Column> columns = new ArrayList<>();
                for (int i = 1; i < fields.length; i++) {
                    columns.add(column(kind, fields[i], columns.isEmpty() ? null : columns.getLast()));
                }
                if (columns.isEmpty()) {
                    columns.add(new Column(Content.NOTHING, "", ""));
                }
                return fields[0].isEmpty()
                        ? Optional.empty() : Optional.of(new TsvLayer(kind, fields[0], first, columns));
            }
        }
        return Optional.empty();
    }

    private static Column column(Kind kind, String field, Column before) {
        if (field.isEmpty()) {
            return new Column(Content.NOTHING, "", "");
        }
        if (kind == Kind.SPAN && field.startsWith(ROLE)) {
            int colon = field.indexOf(':');
            int bar = field.indexOf('_', colon);
            return colon < 0 || bar < 0 ? new Column(Content.VALUE, field, "")
                    : new Column(Content.SLOT_ROLES, field.substring(colon + 1, bar), field.substring(bar + 1));
        }
        if (before != null && before.content() == Content.SLOT_ROLES) {
            return new Column(Content.SLOT_TARGETS, before.name(), field);
        }
        if (kind == Kind.RELATION && field.startsWith(BASE)) {
            return new Column(Content.SOURCE, "", field.substring(BASE.length()));
        }
        return new Column(kind == Kind.CHAIN && field.equals(CHAIN_TYPE) ? Content.CHAIN_TYPE
                : kind == Kind.CHAIN && field.equals(CHAIN_LINK) ? Content.CHAIN_LINK : Content.VALUE, field, "");
    }

    /** As a line of the header. */
    String line() {
        StringBuilder line = new StringBuilder(kind.mark).append(name);
        for (Column column : columns) {
            line.append('|').append(switch (column.content()) {
                case SLOT_ROLES -> ROLE + name + ':' + column.name() + '_' + column.type();
                case SLOT_TARGETS -> column.type();
                case SOURCE -> BASE + column.type();
                default -> column.name();
            });
        }
        return line.toString();
    }
}
