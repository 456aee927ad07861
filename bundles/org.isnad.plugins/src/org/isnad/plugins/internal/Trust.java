/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.UIServices;

/**
 * Tells the user what is not signed, or by nobody whom Java knows, and goes on: whoever calls the verb has named the place
 * that it comes from. Places that ask for a password are not entered.
 */
final class Trust extends UIServices {

    private final Consumer<String> unsigned;

    /** @param unsigned is given the name of each file that nobody answers for */
    Trust(Consumer<String> unsigned) {
        this.unsigned = unsigned;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] unknown, String[] files) {
        Stream.ofNullable(files).flatMap(Arrays::stream).forEach(unsigned);
        Certificate[] leaves = Stream.ofNullable(unknown).flatMap(Arrays::stream).map(chain -> chain[0])
                .toArray(Certificate[]::new);
        return new TrustInfo(leaves, false, true);
    }
}
