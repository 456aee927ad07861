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

/** brat numbers the second and later members of a role: {@code Theme:T1 Theme2:T2}. */
final class BratRoles {

    private static final String NO_ROLE = "member";

    private BratRoles() {
    }

    /** As they are written. */
    static List<String> written(List<String> roles) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> written = new ArrayList<>();
        for (String role : roles) {
            String plain = role.isEmpty() ? NO_ROLE : BratNames.stored(role);
            int count = counts.merge(plain, 1, Integer::sum);
            written.add(count == 1 ? plain : plain + count);
        }
        return written;
    }

    /** As they are meant: a number counts only where the role came before without one. */
    static List<String> read(List<String> written) {
        Set<String> seen = new HashSet<>();
        List<String> roles = new ArrayList<>();
        for (String role : written) {
            String plain = role.replaceFirst("\\d+$", "");
            String meant = seen.contains(plain) ? plain : role;
            seen.add(meant);
            roles.add(meant);
        }
        return roles;
    }
}
