/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;

/** A program that opens a socket in the way that its word says, for {@link Tripwire} to notice. */
public final class SocketOpener {

    /** How a socket is opened, or a host's address asked for. */
    enum Way {
        SERVER, CHANNEL, DATAGRAMS, ADDRESS, NONE
    }

    private SocketOpener() {
    }

    public static void main(String[] words) throws IOException {
        switch (Way.valueOf(words[0])) {
            case SERVER -> new ServerSocket(0).close();
            case CHANNEL -> SocketChannel.open().close();
            case DATAGRAMS -> DatagramChannel.open().close();
            case ADDRESS -> InetAddress.getByName("localhost");
            case NONE -> System.out.flush();
        }
    }
}
