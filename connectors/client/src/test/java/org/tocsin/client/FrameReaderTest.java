package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    @Test
    void linesEndByAnyOfTheThreeWays() throws IOException {
        assertThat(frames("data: a\r\rdata: b\n\ndata: c\r\n\r\n"))
                .extracting(Frame::data)
                .containsExactly("a", "b", "c");
    }

    @Test
    void dataLinesAreJoinedAndOneSpaceAfterTheColonIsDropped() throws IOException {
        assertThat(frames("data:  a\ndata:b\ndata\n\n"))
                .containsExactly(new Frame("", "", " a\nb\n", ""));
    }

    @Test
    void idStaysUntilItIsSetAgainAndTheEventDoesNot() throws IOException {
        assertThat(frames("id: 7\nevent: gap\ndata: x\n\ndata: y\n\n"))
                .containsExactly(new Frame("7", "gap", "x", ""), new Frame("7", "", "y", ""));
    }

    @Test
    void commentsComeAtOnceAndUnknownFieldsAreIgnored() throws IOException {
        assertThat(frames(": beat\nretry: 5\n\ndata: x\n\n"))
                .containsExactly(new Frame("", "", "", "beat"), new Frame("", "", "x", ""));
    }

    @Test
    void eventThatIsCutOffIsDropped() throws IOException {
        assertThat(frames("data: whole\n\ndata: half\n"))
                .extracting(Frame::data)
                .containsExactly("whole");
    }

    private static List<Frame> frames(String stream) throws IOException {
        var reader = new FrameReader(new ByteArrayInputStream(stream.getBytes(UTF_8)));
        var frames = new ArrayList<Frame>();
        for (var frame = reader.next(); frame.isPresent(); frame = reader.next()) {
            frames.add(frame.get());
        }
        return frames;
    }
}
