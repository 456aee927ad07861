/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
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
    private final Consumer<String> stranger;

    /**
     * @param unsigned is given the name of each file that nobody answers for
     * @param stranger is given the name of each signer whom Java does not know
     */
    Trust(Consumer<String> unsigned, Consumer<String> stranger) {
        this.unsigned = unsigned;
        this.stranger = stranger;
    }

    private static String signer(Certificate certificate) {
        return certificate instanceof X509Certificate known ? known.getSubjectX500Principal().getName()
                : certificate.getType();
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
        Stream.ofNullable(files).flatMap(Arrays::stream).map(file -> file.replaceFirst(".*[/\\\\]", "")).distinct()
                .forEach(unsigned);
        Certificate[] leaves = Stream.ofNullable(unknown).flatMap(Arrays::stream).map(chain -> chain[0])
                .toArray(Certificate[]::new);
        Stream.of(leaves).map(Trust::signer).distinct().forEach(stranger);
        return new TrustInfo(leaves, false, true);
    }
}
