/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.EntityId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.text.message.MessageBundle;

/** What one annotator says of a document beside the marks in its text: connections, details and remarks, as tables. */
final class SaidTables {

    private static final int DEEPEST = 4;

    private static final MessageBundle MESSAGES = MessageBundle.beside(SaidTables.class);

    private final ExportContext context;
    private final Colours colours;
    private final String text;
    private final ExportAnnotations said;
    private final Map<AnnotationId, AnnotationData> byId = new HashMap<>();

    SaidTables(ExportContext context, Colours colours, String text, ExportAnnotations said) {
        this.context = context;
        this.colours = colours;
        this.text = text;
        this.said = said;
        said.all().forEach(annotation -> byId.put(annotation.id(), annotation));
    }

    void write(Html out) throws IOException {
        connections(out);
        details(out);
    }

    private void connections(Html out) throws IOException {
        if (said.relations().isEmpty() && said.groups().isEmpty()) {
            return;
        }
        out.raw("<table><caption>").text(MESSAGES.text("connections")).raw("</caption>\n");
        for (GroupData group : said.groups()) {
            out.raw("<tr><th scope=\"row\">");
            label(out, group);
            out.raw("</th><td>");
            Map<String, StringJoiner> roles = new LinkedHashMap<>();
            for (Member member : group.members()) {
                roles.computeIfAbsent(member.role(), key -> new StringJoiner(" · ")).add(shown(member.annotation(), 0));
            }
            for (Map.Entry<String, StringJoiner> role : roles.entrySet()) {
                out.raw("<div>");
                if (!role.getKey().isEmpty()) {
                    out.raw("<span class=\"soft\">").isolated(colours.role(group.layer(), role.getKey()))
                            .raw(":</span> ");
                }
                out.isolated(role.getValue().toString()).raw("</div>");
            }
            out.raw("</td></tr>\n");
        }
        for (RelationData relation : said.relations()) {
            out.raw("<tr><th scope=\"row\">");
            label(out, relation);
            out.raw("</th><td><div><span class=\"soft\">").text(MESSAGES.text("from")).raw("</span> ")
                    .isolated(shown(relation.source(), 0)).raw("</div><div><span class=\"soft\">")
                    .text(MESSAGES.text("to")).raw("</span> ").isolated(shown(relation.target(), 0))
                    .raw("</div></td></tr>\n");
        }
        out.raw("</table>\n");
    }

    private void label(Html out, AnnotationData annotation) throws IOException {
        Colours.Named label = colours.of(annotation);
        out.raw("<mark class=\"").raw(label.style()).raw("\">").isolated(label.name()).raw("</mark>");
    }

    /** What is said beyond the label, of the whole document or of a part of it. */
    private void details(Html out) throws IOException {
        List<AnnotationData> detailed = new ArrayList<>(said.documentAnnotations());
        said.all().filter(annotation -> !said.documentAnnotations().contains(annotation))
                .filter(annotation -> !annotation.comment().isEmpty()
                        || annotation.features().keySet().stream().anyMatch(name -> !name.equals(Layer.TAG)))
                .forEach(detailed::add);
        if (detailed.isEmpty()) {
            return;
        }
        out.raw("<table><caption>").text(MESSAGES.text("details")).raw("</caption>\n");
        for (AnnotationData annotation : detailed) {
            out.raw("<tr><th scope=\"row\">");
            label(out, annotation);
            out.raw("</th><td>").isolated(shown(annotation.id(), 0)).raw("</td><td>");
            for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
                if (!feature.getKey().equals(Layer.TAG)) {
                    out.raw("<div><span class=\"soft\">")
                            .isolated(colours.feature(annotation.layer(), feature.getKey())).raw(":</span> ")
                            .isolated(values(annotation, feature.getKey(), feature.getValue())).raw("</div>");
                }
            }
            if (!annotation.comment().isEmpty()) {
                out.raw("<div>").isolated(annotation.comment()).raw("</div>");
            }
            out.raw("</td></tr>\n");
        }
        out.raw("</table>\n");
    }

    /** Values for people: an entity's name, an annotation's words, a tag's label. */
    private String values(AnnotationData annotation, String feature, List<String> values) {
        FeatureType.Kind kind = context.tagset().layer(annotation.layer()).flatMap(layer -> layer.feature(feature))
                .map(FeatureType::kind).orElse(FeatureType.Kind.STRING);
        StringJoiner shown = new StringJoiner(" · ");
        for (String value : values) {
            shown.add(switch (kind) {
                case ENTITY -> entity(value);
                case ANNOTATION -> byId.keySet().stream().filter(id -> id.toString().equals(value)).findFirst()
                        .map(id -> shown(id, 0)).orElse(value);
                default -> value;
            });
        }
        return shown.toString();
    }

    private String entity(String value) {
        try {
            return context.entity(EntityId.valueOf(value)).map(entity -> entity.name()).orElse(value);
        } catch (IllegalArgumentException e) {
            // a file of another program may hold anything there
            return value;
        }
    }

    /** The words of an annotation; of a group or relation, what it connects. */
    private String shown(AnnotationId id, int depth) {
        AnnotationData annotation = byId.get(id);
        return switch (annotation) {
            case null -> "…";
            case SpanData span -> span.coveredText(text);
            case RelationData relation when depth < DEEPEST -> colours.of(relation).name() + " ("
                    + shown(relation.source(), depth + 1) + ", " + shown(relation.target(), depth + 1) + ')';
            case GroupData group when depth < DEEPEST -> {
                StringJoiner members = new StringJoiner(", ", colours.of(group).name() + " (", ")");
                group.members().forEach(member -> members.add(shown(member.annotation(), depth + 1)));
                yield members.toString();
            }
            default -> colours.of(annotation).name();
        };
    }
}
