/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.project.ProjectException;

/** Understands the words that say what a relation or group connects, and refuses what its layer forbids. */
final class MemberWords {

    private static final List<Role> ENDS = List.of(end(Role.SOURCE), end(Role.TARGET));

    private final VerbContext context;
    private final ProjectCall call;
    private final Document document;
    private final AnnotationSet set;
    private final Layer layer;
    private final List<Role> roles;

    /** @param annotator whose annotations are connected; nobody connects those of another one */
    MemberWords(VerbContext context, ProjectCall call, Document document, Annotator annotator, Layer layer)
            throws ProjectException {
        this.context = context;
        this.call = call;
        this.document = document;
        this.set = call.project().annotations(document.id(), annotator);
        this.layer = layer;
        this.roles = layer.kind() == Layer.Kind.RELATION && layer.roles().isEmpty() ? ENDS : layer.roles();
    }

    private static Role end(String name) {
        return new Role(name, new Label(name, name), 1, 1, List.of());
    }

    /** The end of a relation that has this role. */
    static AnnotationId end(List<Member> ends, String role) {
        return ends.stream().filter(member -> member.role().equals(role)).findFirst().orElseThrow().annotation();
    }

    /**
     * The members of a new annotation.
     *
     * @param words {@code ROLE=ID}; only {@code ID} in a layer without roles
     */
    List<Member> members(List<String> words) throws VerbException, ProjectException {
        return changed(List.of(), words);
    }

    /**
     * The members after a change: of the roles that the words name, those that the words name; {@code ROLE=} alone
     * empties the role. Members of other roles stay, before them.
     */
    List<Member> changed(List<Member> before, List<String> words) throws VerbException, ProjectException {
        Set<String> named = new LinkedHashSet<>();
        List<Member> given = new ArrayList<>();
        for (String word : words) {
            String role = role(word);
            named.add(role);
            String id = roles.isEmpty() ? word : word.substring(role.length() + 1);
            if (!id.isEmpty()) {
                given.add(member(role, id));
            }
        }
        List<Member> after = new ArrayList<>(before);
        after.removeIf(member -> named.contains(member.role()));
        after.addAll(given);
        checkCounts(after);
        return after;
    }

    /** @throws VerbException if the annotation connects itself, or is a group that its members, or theirs, hold */
    void refuseCycle(AnnotationData annotation, List<Member> members) throws VerbException {
        Deque<AnnotationId> open = new ArrayDeque<>(members.stream().map(Member::annotation).toList());
        Set<AnnotationId> seen = new HashSet<>();
        while (!open.isEmpty()) {
            AnnotationId id = open.pop();
            if (id.equals(annotation.id())) {
                throw badMember("MEMBER_OF_ITSELF", id.toString());
            }
            if (seen.add(id) && annotation instanceof GroupData) {
                set.annotation(id).filter(GroupData.class::isInstance)
                        .ifPresent(nested -> open.addAll(nested.references()));
            }
        }
    }

    private String role(String word) throws VerbException {
        if (roles.isEmpty()) {
            return "";
        }
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw badMember("BAD_MEMBER", word);
        }
        String name = word.substring(0, equals);
        return find(name).map(Role::name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_ROLE", name,
                roles.stream().map(Role::name).toList(), layer.name()));
    }

    private Optional<Role> find(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    private Member member(String role, String id) throws VerbException, ProjectException {
        AnnotationData member = own(id);
        List<String> allowed = find(role).map(Role::layers).orElse(List.of());
        if (!allowed.isEmpty() && !allowed.contains(member.layer())) {
            throw VerbException.words("MEMBER_LAYER", Messages.text(context.locale(), "MEMBER_LAYER", id,
                    member.layer(), role, layer.name(), String.join(", ", allowed)), "");
        }
        return new Member(role, member.id());
    }

    private AnnotationData own(String id) throws VerbException, ProjectException {
        Optional<AnnotationData> mine = ProjectCall.annotationId(id).flatMap(set::annotation);
        if (mine.isPresent()) {
            return mine.get();
        }
        String owner = call.annotation(document, id).annotator().name();
        throw badMember("OTHER_ANNOTATOR", id, owner, set.annotator().name());
    }

    private void checkCounts(List<Member> members) throws VerbException {
        for (int i = 0; i < members.size(); i++) {
            if (members.indexOf(members.get(i)) < i) {
                throw badMember("MEMBER_TWICE", members.get(i).toString());
            }
        }
        for (Role role : roles) {
            long number = members.stream().filter(member -> member.role().equals(role.name())).count();
            if (number < role.least() || number > role.most()) {
                throw VerbException.words("MEMBER_COUNT", Messages.text(context.locale(), "MEMBER_COUNT", layer.name(),
                        role.name(), number, role.least(), role.most() == Role.UNBOUNDED ? 0 : role.most()), "");
            }
        }
    }

    private VerbException badMember(String message, Object... arguments) {
        return VerbException.words("BAD_MEMBER", Messages.text(context.locale(), message, arguments), "");
    }
}
