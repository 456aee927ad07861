/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.Arrays;

import org.eclipse.swt.graphics.RGB;

/**
 * How different colours look to eyes of all kinds: those that see all colours, and those without the red, the green or
 * the blue cones. The latter are simulated after Viénot, Brettel and Mollon, <i>Digital video colourmaps for checking
 * the legibility of displays by dichromats</i> (1999), and for blue by the projection of Machado and others (2009);
 * distances are those of CIELAB 1976.
 */
public final class ColourSight {

    private static final double[][] TO_SEEN_WITHOUT_RED = {
        {0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};
    private static final double[][] TO_SEEN_WITHOUT_GREEN = {
        {0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};
    private static final double[][] TO_SEEN_WITHOUT_BLUE = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}};
    private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}};
    private static final double[] WHITE = {0.95047, 1, 1.08883};

    /** For each kind of eyes what they see, in CIELAB. */
    private final double[][] seen;

    private ColourSight(double[][] seen) {
        this.seen = seen;
    }

    /** A colour as all kinds of eyes see it. */
    public static ColourSight of(RGB colour) {
        double[] linear = {Shades.linear(colour.red), Shades.linear(colour.green), Shades.linear(colour.blue)};
        return new ColourSight(new double[][] {lab(times(ALL, linear)), lab(times(TO_SEEN_WITHOUT_RED, linear)),
            lab(times(TO_SEEN_WITHOUT_GREEN, linear)), lab(times(TO_SEEN_WITHOUT_BLUE, linear))});
    }

    /** How far the colours are apart to those eyes for which they are nearest; 2 or 3 can just be told apart. */
    public double distance(ColourSight other) {
        double least = Double.MAX_VALUE;
        for (int eyes = 0; eyes < seen.length; eyes++) {
            double square = 0;
            for (int i = 0; i < 3; i++) {
                double difference = seen[eyes][i] - other.seen[eyes][i];
                square += difference * difference;
            }
            least = Math.min(least, Math.sqrt(square));
        }
        return least;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> Math.clamp(
                row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2], 0, WHITE[2])).toArray();
    }

    private static double[] lab(double[] linear) {
        double[] xyz = times(TO_XYZ, linear);
        double x = bent(xyz[0] / WHITE[0]);
        double y = bent(xyz[1] / WHITE[1]);
        double z = bent(xyz[2] / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }
}
