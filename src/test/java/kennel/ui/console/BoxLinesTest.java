package kennel.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and blocks that meet those of the next cell. */
class BoxLinesTest {
    private static final int INK = 0xffffffff;

    private int width;
    private int height;
    private BufferedImage image;

    @ParameterizedTest
    @CsvSource({"7, 14, 1", "8, 17, 1", "9, 20, 1", "10, 21, 2", "16, 34, 2", "17, 35, 3"})
    void armsReachTheEdgesWhereTheNextCellGoesOn(int width, int height, int thickness) {
        this.width = width;
        this.height = height;
        for (int horizontal : new int[] {0x2500, 0x2501, 0x2550}) {
            boolean[] edge = rightEdge(draw(horizontal, thickness));
            for (int first = 0x2500; first <= 0x257f; first++) {
                boolean[] left = leftEdge(draw(first, thickness));
                if (matches(first, horizontal)) {
                    assertThat(left).as("%x beside %x", first, horizontal).isEqualTo(edge);
                }
            }
        }
    }

    /** Whether a character has a left arm of the weight of a horizontal line. */
    private static boolean matches(int character, int horizontal) {
        String all =
                switch (horizontal) {
                    case 0x2500 -> "─┐┘┤┬┴┼╖╜╢╥╨╫";
                    case 0x2501 -> "━┓┛┫┳┻╋┑┙┥┯┷┿";
                    default -> "═╗╝╣╦╩╬╕╛╡╤╧╪";
                };
        return all.indexOf(character) >= 0;
    }

    @ParameterizedTest
    @CsvSource({"7, 14", "8, 17", "10, 21", "17, 35"})
    void blocksFillTheirCells(int width, int height) {
        this.width = width;
        this.height = height;
        assertThat(inked(blocks(0x2588))).isEqualTo(width * height);
        for (int[] pair : new int[][] {{0x2580, 0x2584}, {0x258c, 0x2590}, {0x2596, 0x259c}, {0x259a, 0x259e}}) {
            assertThat(inked(blocks(pair[0])) + inked(blocks(pair[1])))
                    .as("%x and %x", pair[0], pair[1])
                    .isEqualTo(width * height);
        }
        assertThat(inked(blocks(0x28ff))).isGreaterThanOrEqualTo(8);
        assertThat(inked(blocks(0x1fb3b))).isGreaterThan(width * height / 2);
    }

    private BufferedImage draw(int character, int thickness) {
        Graphics2D graphics = start();
        BoxLines.draw(graphics, character, 0, 0, width, height, thickness);
        graphics.dispose();
        return image;
    }

    private BufferedImage blocks(int character) {
        Graphics2D graphics = start();
        Blocks.draw(graphics, character, 0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private Graphics2D start() {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        return graphics;
    }

    private boolean[] leftEdge(BufferedImage drawn) {
        return edge(drawn, 0);
    }

    private boolean[] rightEdge(BufferedImage drawn) {
        return edge(drawn, width - 1);
    }

    private boolean[] edge(BufferedImage drawn, int column) {
        boolean[] edge = new boolean[height];
        for (int row = 0; row < height; row++) {
            edge[row] = drawn.getRGB(column, row) == INK;
        }
        return edge;
    }

    private int inked(BufferedImage drawn) {
        int count = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                count += drawn.getRGB(column, row) == INK ? 1 : 0;
            }
        }
        return count;
    }
}
