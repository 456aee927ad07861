/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.FolderInspection;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/**
 * Repairs what needs no person's decision: no annotation is removed, and what is taken out of one leads nowhere. What
 * a file that cannot be read may hold is not taken for missing.
 */
public final class ProjectRepair {

    /** With one of these found, something that is not there may lie in a file that cannot be read. */
    private static final Set<FindingCode> HIDING = EnumSet.of(FindingCode.DAMAGED_DOCUMENT,
            FindingCode.DAMAGED_ANNOTATIONS, FindingCode.OTHER_TEXT, FindingCode.NOT_READABLE,
            FindingCode.NEWER_VERSION, FindingCode.NO_DOCUMENT, FindingCode.DAMAGED_JOURNAL,
            FindingCode.EARLIER_TEXT, FindingCode.DAMAGED_REGISTRY, FindingCode.DAMAGED_CLAIM);

    private record Place(DocumentId document, Annotator annotator, AnnotationId id) {
    }

    private record Sides(AnnotationData before, AnnotationData after) {
    }

    private final Project project;
    private final ProjectIds known;
    private final IdSource ids;
    private final Instant now;
    private final boolean hidden;
    private final Map<Place, Sides> sides = new LinkedHashMap<>();
    private final ClaimRepair claims;
    private final List<Finding> repaired = new ArrayList<>();
    private final List<Adopted> adopted = new ArrayList<>();

    private ProjectRepair(Project project, List<Finding> findings, IdSource ids, Instant now) {
        this.project = project;
        this.known = new ProjectIds(project);
        this.ids = ids;
        this.now = now;
        this.claims = new ClaimRepair(project, known);
        this.hidden = findings.stream().map(Finding::code).anyMatch(HIDING::contains);
    }

    /**
     * What a repair does.
     *
     * @param repaired the findings that are no more when the change is applied, in their order
     * @param change   one change, to be undone as one
     * @param adopted  files of earlier texts, whose annotations are found again in the text that there is now
     */
    public record Plan(List<Finding> repaired, Change change, List<Adopted> adopted) {

        public Plan {
            repaired = List.copyOf(repaired);
            adopted = List.copyOf(adopted);
        }

        /**
         * Makes the annotations of earlier texts those of the documents' texts, durably. The change is then still to be
         * applied.
         *
         * @throws ProjectException as {@link Project#apply}
         */
        public void adopt(Project project) throws ProjectException {
            for (Adopted one : adopted) {
                FolderInspection.adopt(project, one.document(), one.annotator());
            }
        }
    }

    /** Annotations that belong to an earlier text. */
    public record Adopted(DocumentId document, Annotator annotator) {
    }

    /**
     * Says what can be repaired. Nothing is changed. For the thread that changes the project.
     *
     * @param findings what {@link ProjectCheck} found in the project as it is now
     * @param ids      makes the ids of annotations that need a new one
     * @param clock    what the time of a changed annotation is taken from
     */
    public static Plan plan(Project project, List<Finding> findings, IdSource ids, Clock clock)
            throws ProjectException {
        ProjectRepair repair = new ProjectRepair(project, findings, ids, clock.instant());
        for (Finding finding : findings) {
            if (finding.code() == FindingCode.EARLIER_TEXT) {
                repair.adopt(finding);
            } else if (finding.annotation().isPresent() ? repair.repairs(finding)
                    : !repair.hidden && repair.claims.repairs(finding)) {
                repair.repaired.add(finding);
            }
        }
        return new Plan(repair.repaired, repair.change(), repair.adopted);
    }

    private void adopt(Finding finding) {
        FolderInspection folder = new FolderInspection(project);
        DocumentId document = finding.document().orElseThrow();
        project.annotators(document).stream()
                .filter(one -> folder.annotations(document, one.id()).equals(finding.file()))
                .forEach(annotator -> {
                    adopted.add(new Adopted(document, annotator));
                    repaired.add(finding);
                });
    }

    private Change change() {
        List<Change> changes = new ArrayList<>();
        sides.forEach((place, both) -> {
            if (both.before().id().equals(both.after().id())) {
                changes.add(new AnnotationChange(place.document(), place.annotator(), both.before(), both.after()));
            } else {
                changes.add(AnnotationChange.remove(place.document(), place.annotator(), both.before()));
                changes.add(AnnotationChange.add(place.document(), place.annotator(), both.after()));
            }
        });
        changes.addAll(claims.changes());
        return new ChangeList(changes);
    }

    private boolean repairs(Finding finding) throws ProjectException {
        DocumentId document = finding.document().orElseThrow();
        Finding.Concerned concerned = finding.annotation().orElseThrow();
        AnnotationSet set = project.annotations(document, concerned.annotator());
        Place place = new Place(document, concerned.annotator(), concerned.id());
        AnnotationData annotation = now(place, set);
        Optional<AnnotationData> after = switch (finding.code()) {
            case DUPLICATE_ID -> Optional.of(renumbered(place, set, annotation));
            case DANGLING_MEMBER -> withoutMember(annotation, AnnotationId.valueOf(finding.subject()));
            case DANGLING_REFERENCE -> hidden ? Optional.empty()
                    : Optional.of(withValue(annotation, finding.subject(), List.of()));
            case RANGE_IN_SURROGATE_PAIR -> widened(annotation, project.text(document));
            default -> Optional.empty();
        };
        after.ifPresent(repairedOne -> put(place, set, repairedOne));
        return after.isPresent();
    }

    private AnnotationData now(Place place, AnnotationSet set) {
        Sides changed = sides.get(place);
        return changed != null ? changed.after() : set.annotation(place.id()).orElseThrow();
    }

    private void put(Place place, AnnotationSet set, AnnotationData after) {
        sides.compute(place, (same, both) -> new Sides(
                both != null ? both.before() : set.annotation(place.id()).orElseThrow(), after));
    }

    /** With a new id, which all that refers to it in the same set then names. */
    private AnnotationData renumbered(Place place, AnnotationSet set, AnnotationData annotation) {
        AnnotationId id = ids.next();
        for (AnnotationData referring : set.referringTo(place.id())) {
            Place other = new Place(place.document(), place.annotator(), referring.id());
            put(other, set, naming(now(other, set), place.id(), id));
        }
        for (AnnotationData other : set.annotations()) {
            if (SetCheck.referenceValues(project.tagset(), other).anyMatch(place.id().toString()::equals)) {
                Place at = new Place(place.document(), place.annotator(), other.id());
                put(at, set, withValue(now(at, set), place.id().toString(), List.of(id.toString())));
            }
        }
        return annotation.withId(id);
    }

    private AnnotationData naming(AnnotationData annotation, AnnotationId old, AnnotationId id) {
        return switch (annotation) {
            case RelationData relation -> relation.withEnds(relation.source().equals(old) ? id : relation.source(),
                    relation.target().equals(old) ? id : relation.target(), now);
            case GroupData group -> group.withMembers(group.members().stream()
                    .map(member -> member.annotation().equals(old) ? new Member(member.role(), id) : member).toList(),
                    now);
            default -> annotation;
        };
    }

    /** A relation needs both ends, and a group keeps the members that its roles need, and one at least. */
    private Optional<AnnotationData> withoutMember(AnnotationData annotation, AnnotationId missing) {
        if (hidden || known.contains(missing) || !(annotation instanceof GroupData group)) {
            return Optional.empty();
        }
        List<Member> left = group.members().stream().filter(member -> !member.annotation().equals(missing)).toList();
        boolean enough = project.tagset().layer(group.layer()).map(Layer::roles).orElse(List.of()).stream()
                .allMatch(role -> count(left, role) >= Math.min(role.least(), count(group.members(), role)));
        return left.isEmpty() || !enough ? Optional.empty() : Optional.of(group.withMembers(left, now));
    }

    private static long count(List<Member> members, Role role) {
        return members.stream().filter(member -> member.role().equals(role.name())).count();
    }

    /** With others in the place of a value, in all features that refer to annotations. */
    private AnnotationData withValue(AnnotationData annotation, String value, List<String> instead) {
        AnnotationData after = annotation;
        for (FeatureType type : SetCheck.references(project.tagset(), annotation)) {
            String feature = type.name();
            List<String> values = annotation.features().getOrDefault(feature, List.of());
            if (values.contains(value)) {
                after = after.withFeature(feature, values.stream()
                        .flatMap(each -> each.equals(value) ? instead.stream() : List.of(each).stream()).toList(), now);
            }
        }
        return after;
    }

    /** With both halves of each character; nothing if two ranges would then touch, or one reaches beyond the text. */
    private Optional<AnnotationData> widened(AnnotationData annotation, String text) {
        if (!(annotation instanceof SpanData span) || span.end() > text.length()) {
            return Optional.empty();
        }
        List<TextRange> ranges = span.ranges().stream().map(range -> new TextRange(
                range.begin() - (TextProblems.splitsSurrogatePair(text, range.begin()) ? 1 : 0),
                range.end() + (TextProblems.splitsSurrogatePair(text, range.end()) ? 1 : 0))).toList();
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).begin() <= ranges.get(i - 1).end()) {
                return Optional.empty();
            }
        }
        return Optional.of(span.withRanges(ranges, now));
    }
}
