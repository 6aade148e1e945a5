package org.tocsin.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
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
                .extracting(Frame::data)
                .containsExactly(" a\nb\n");
    }

    @Test
    void idStaysUntilItIsSetAgainAndTheEventDoesNot() throws IOException {
        assertThat(frames("id: 7\nevent: gap\ndata: x\n\ndata: y\n\n"))
                .containsExactly(
                        new Frame("7", "gap", "x", "", Duration.ZERO),
                        new Frame("7", "", "y", "", Duration.ZERO));
    }

    @Test
    void commentsAndIdsComeWithoutDataAndUnknownFieldsAreIgnored() throws IOException {
        assertThat(frames("\n\n: beat\nid: 8\nmood: fine\n\ndata: x\n\n"))
                .containsExactly(
                        new Frame("8", "", "", "beat", Duration.ZERO),
                        new Frame("8", "", "x", "", Duration.ZERO));
    }

    @Test
    void pauseBeforeConnectingAgainIsKept() throws IOException {
        assertThat(frames("retry: 2000\nid: 1\n\nretry: soon\ndata: x\n\n"))
                .extracting(Frame::retry)
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
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
