/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Lists what the built product is made of, from the product itself: a CycloneDX bill of materials beside it,
 * THIRD-PARTY.md for people. The build fails on a part whose origin or licence nobody has looked at.
 */
package org.isnad.sbom;
