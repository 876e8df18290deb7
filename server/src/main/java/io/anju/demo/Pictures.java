package io.anju.demo;

import io.anju.files.Files;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** A handful of drawn pictures that stand for photos: a pipe, a puddle, a wall, each in another light. */
@Component
class Pictures {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int COUNT = 6;

    private final Files files;

    Pictures(Files files) {
        this.files = files;
    }

    /** Keeps them for the community in scope. @return their SHA-256 */
    List<String> keep(Site site) {
        var kept = new ArrayList<String>();
        for (int n = 0; n < COUNT; n++) {
            var bytes = jpeg(draw(Dice.of(site.seed(), "picture", n), n));
            kept.add(files.take(site.desk(), bytes).sha256());
        }
        return kept;
    }

    private static BufferedImage draw(Dice dice, int n) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = n / (float) COUNT;
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, .10f, .86f), 0, HEIGHT, Color.getHSBColor(hue, .14f, .62f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        tiles(pen, hue);
        pipe(pen, dice);
        puddle(pen, dice);
        pen.dispose();
        return image;
    }

    private static void tiles(Graphics2D pen, float hue) {
        pen.setColor(Color.getHSBColor(hue, .06f, .93f));
        for (int x = 0; x < WIDTH; x += 120) {
            for (int y = 0; y < HEIGHT * 2 / 3; y += 120) {
                pen.fillRect(x + 3, y + 3, 114, 114);
            }
        }
    }

    private static void pipe(Graphics2D pen, Dice dice) {
        int x = dice.between(220, 700);
        int y = dice.between(180, 420);
        pen.setStroke(new BasicStroke(64, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0xC9CFD2));
        pen.drawLine(x, 0, x, y);
        pen.drawLine(x, y, WIDTH, y);
        pen.setColor(new Color(0x8E9BA1));
        pen.fillRoundRect(x - 48, y - 90, 96, 52, 18, 18);
        pen.setColor(new Color(0xB3543F));
        pen.fillOval(x + 120, y - 60, 70, 70);
    }

    private static void puddle(Graphics2D pen, Dice dice) {
        pen.setColor(new Color(120, 158, 186, 120));
        for (int n = 0; n < 5; n++) {
            int width = dice.between(160, 420);
            pen.fillOval(dice.between(0, WIDTH - 200), HEIGHT - dice.between(60, 190), width, width / 4);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
