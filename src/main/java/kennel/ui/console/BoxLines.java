package kennel.ui.console;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Draws the lines of U+2500 to U+257F so that they meet those of the next cell without a seam. */
final class BoxLines {
    private static final int FIRST = 0x2500;
    private static final int LAST = 0x257f;
    private static final int LIGHT = 1;
    private static final int HEAVY = 2;
    private static final int DOUBLE = 3;

    /** The weights of each character's arms: left, right, up, down; "----" for those that are not made of arms. */
    private static final String ARMS =
            ("1100 2200 0011 0022 ---- ---- ---- ---- ---- ---- ---- ---- 0101 0201 0102 0202 "
                            + "1001 2001 1002 2002 0110 0210 0120 0220 1010 2010 1020 2020 0111 0211 0121 0112 "
                            + "0122 0221 0212 0222 1011 2011 1021 1012 1022 2021 2012 2022 1101 2101 1201 2201 "
                            + "1102 2102 1202 2202 1110 2110 1210 2210 1120 2120 1220 2220 1111 2111 1211 2211 "
                            + "1121 1112 1122 2121 1221 2112 1212 2221 2212 2122 1222 2222 ---- ---- ---- ---- "
                            + "3300 0033 0301 0103 0303 3001 1003 3003 0310 0130 0330 3010 1030 3030 0311 0133 "
                            + "0333 3011 1033 3033 3301 1103 3303 3310 1130 3330 3311 1133 3333 ---- ---- ---- "
                            + "---- ---- ---- ---- 1000 0010 0100 0001 2000 0020 0200 0002 1200 0012 2100 0021")
                    .replace(" ", "");

    private final Graphics2D graphics;
    private final int x;
    private final int y;
    private final int width;
    private final int height;
    private final int light;
    private final int heavy;

    private BoxLines(Graphics2D graphics, int x, int y, int width, int height, int thickness) {
        this.graphics = graphics;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        light = thickness;
        heavy = thickness == 1 ? 3 : 2 * thickness;
    }

    static boolean has(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /** Draws one character into the cell that begins at x and y. */
    static void draw(Graphics2D graphics, int codePoint, int x, int y, int width, int height, int thickness) {
        new BoxLines(graphics, x, y, width, height, thickness).draw(codePoint);
    }

    private void draw(int codePoint) {
        String arms = ARMS.substring((codePoint - FIRST) * 4, (codePoint - FIRST) * 4 + 4);
        if (!arms.equals("----")) {
            int left = arms.charAt(0) - '0';
            int right = arms.charAt(1) - '0';
            int up = arms.charAt(2) - '0';
            int down = arms.charAt(3) - '0';
            new Axis(false).draw(left, right, up, down);
            new Axis(true).draw(up, down, left, right);
        } else if (codePoint >= 0x256d && codePoint <= 0x2570) {
            stroke(arc(codePoint - 0x256d));
        } else if (codePoint >= 0x2571 && codePoint <= 0x2573) {
            drawDiagonals(codePoint - 0x2570);
        } else {
            int count = codePoint >= 0x254c ? 2 : codePoint >= 0x2508 ? 4 : 3;
            new Axis((codePoint & 2) != 0).drawDashes(count, (codePoint & 1) == 0 ? LIGHT : HEAVY);
        }
    }

    private Shape arc(int corner) {
        boolean toLeft = corner == 1 || corner == 2;
        boolean toUp = corner >= 2;
        double middleX = x + (width - light) / 2 + light / 2.0;
        double middleY = y + (height - light) / 2 + light / 2.0;
        double radius = Math.min(width, height) / 2.0;
        double signX = toLeft ? -1 : 1;
        double signY = toUp ? -1 : 1;
        Path2D path = new Path2D.Double();
        path.moveTo(middleX, toUp ? y : y + height);
        path.lineTo(middleX, middleY + signY * radius);
        path.curveTo(
                middleX,
                middleY + signY * radius * 0.45,
                middleX + signX * radius * 0.45,
                middleY,
                middleX + signX * radius,
                middleY);
        path.lineTo(toLeft ? x : x + width, middleY);
        return path;
    }

    private void drawDiagonals(int which) {
        if ((which & 1) != 0) {
            stroke(new Line2D.Double(x, (double) y + height, (double) x + width, y));
        }
        if ((which & 2) != 0) {
            stroke(new Line2D.Double(x, y, (double) x + width, (double) y + height));
        }
    }

    private void stroke(Shape shape) {
        Stroke before = graphics.getStroke();
        Object smoothing = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        Object control = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(light, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        graphics.setStroke(before);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
    }

    /** One of the two directions; a length along it and one across it stand for width and height. */
    private final class Axis {
        private final boolean vertical;
        private final int length;
        /** Where a light line of this direction begins across, and one of the other direction along. */
        private final int across;

        private final int along;

        Axis(boolean vertical) {
            this.vertical = vertical;
            length = vertical ? height : width;
            along = (length - light) / 2;
            across = ((vertical ? width : height) - light) / 2;
        }

        void draw(int before, int after, int crossBefore, int crossAfter) {
            if (before == DOUBLE) {
                fill(0, endOfDouble(crossBefore, crossAfter), across - light, light);
                fill(0, endOfDouble(crossAfter, crossBefore), across + light, light);
            } else if (before != 0) {
                line(0, length - startOfLine(after, crossBefore, crossAfter, length - along - light), before);
            }
            if (after == DOUBLE) {
                fill(startOfDouble(crossBefore, crossAfter), length, across - light, light);
                fill(startOfDouble(crossAfter, crossBefore), length, across + light, light);
            } else if (after != 0) {
                line(startOfLine(before, crossBefore, crossAfter, along), length, after);
            }
        }

        void drawDashes(int count, int weight) {
            int gap = Math.max(1, length / count / 3);
            for (int dash = 0; dash < count; dash++) {
                line(dash * length / count, (dash + 1) * length / count - gap, weight);
            }
        }

        /** Where an arm begins that leads away from the middle, the middle line being at a place. */
        private int startOfLine(int opposite, int crossBefore, int crossAfter, int middle) {
            if (crossBefore == DOUBLE && crossAfter == DOUBLE) {
                return opposite == 0 ? middle + light : middle;
            }
            if (crossBefore == DOUBLE || crossAfter == DOUBLE) {
                return opposite == 0 ? middle - light : middle;
            }
            boolean meetsHeavy = crossBefore == HEAVY || crossAfter == HEAVY;
            return meetsHeavy ? middle - (heavy - light) / 2 : middle;
        }

        private int startOfDouble(int near, int far) {
            if (near == DOUBLE) {
                return along + light;
            }
            return near == 0 && far == DOUBLE ? along - light : along;
        }

        private int endOfDouble(int near, int far) {
            if (near == DOUBLE) {
                return along;
            }
            return near == 0 && far == DOUBLE ? along + 2 * light : along + light;
        }

        private void line(int from, int to, int weight) {
            if (weight == HEAVY) {
                fill(from, to, across - (heavy - light) / 2, heavy);
            } else {
                fill(from, to, across, light);
            }
        }

        private void fill(int from, int to, int across, int thickness) {
            if (vertical) {
                graphics.fillRect(x + across, y + from, thickness, to - from);
            } else {
                graphics.fillRect(x + from, y + across, to - from, thickness);
            }
        }
    }
}
