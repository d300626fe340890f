package kennel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of sandbox files as people write it, and its faults. */
final class DraftTextTest {
    private static final Path FOLDER = Path.of("/f");

    @Test
    void readsWhatAPersonWrote() {
        Draft draft = read(
                """
                \ufeff# mine

                  kennel=1
                layer = a # b.sfs\t
                layer=/
                storage = TMPFS
                size = 1.5 GiB
                command = ls
                command =
                """
                        .replace("\n", "\r\n"));
        assertThat(draft.layers()).containsExactly(FOLDER.resolve("a # b.sfs"), Path.of("/"));
        assertThat(draft.storage()).isEqualTo(new Storage.Tmpfs(OptionalLong.of(3L << 29)));
        assertThat(draft.start()).isEqualTo(new Start.Command(List.of("ls", "")));
        assertThat(draft.idMap()).isEmpty();
    }

    @Test
    void saysNothingByItself() {
        assertThat(read("kennel = 1")).isEqualTo(Draft.usual());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kennel=1@nmae=x|line 2: This Kennel does not know “nmae”",
                "kennel=1@#@desk=yes|line 3: This Kennel does not know “desk”",
                "kennel=1@desktop=yes|line 2: desktop takes one of: none, nested, classic",
                "kennel=2@name=x|line 1: It was written by a newer Kennel (format 2",
                "kennel=0|line 1: It is not a sandbox file",
                "kennel=99999999999|line 1: It is not a sandbox file",
                "kennel|line 1: It is not a sandbox file",
                "@@name=x@kennel=1|line 3: It is not a sandbox file",
                "#!/bin/sh@rm -rf x|line 2: It is not a sandbox file",
                "kennel=1@kennel=1|line 2: “kennel” stands in line 1 already",
                "kennel=1@name=a@name=b|line 3: “name” stands in line 2 already",
                "kennel=1@name|line 2: It lacks an equals sign after “name”",
                "kennel=1@name=|line 2: A sandbox name needs",
                "kennel=1@layer=|line 2: A layer needs the path",
                "kennel=1@layer=a\\u0000b|line 2: “a\\u0000b” is not a path",
                "kennel=1@layer=a\\qb|line 2: A backslash stands before",
                "kennel=1@layer=a\\|line 2: A backslash stands before",
                "kennel=1@layer=a\\u12|line 2: A backslash stands before",
                "kennel=1@size=much|line 2: “much” is not a size",
                "kennel=1@size=0|line 2: A size of 0",
                "kennel=1@storage=image|line 2: “image” is no storage",
                "kennel=1@idmap=maybe|line 2: idmap takes one of: auto, yes, no; not “maybe”",
                "kennel=1@network=all|line 2: network takes one of: none, manual; not “all”",
                "kennel=1@start=xterm|line 2: start takes one of: shell, boot; not “xterm”",
                "kennel=1@start=boot@command=ls|line 3: It takes either “start” or “command”",
                "kennel=1@command=|line 2: The command is empty",
                "kennel=1@command=a\\u0000|line 2: The command holds a NUL",
                "kennel=1@detached=1|line 2: detached takes one of: yes, no; not “1”",
                "#|F is empty",
                "''|F is empty",
            })
    void aFaultIsOneSentenceWithItsLine(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace('@', '\n')))
                .hasMessageContaining(sentence)
                .hasMessageStartingWith("F")
                .hasMessageEndingWith(".")
                .isInstanceOfSatisfying(
                        SandboxException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001b[2J", "\u202e", "\u200b", "a\u0085b", "\ud800"})
    void invisibleCharactersAreToBeSpeltOut(String hidden) {
        assertThatThrownBy(() -> read("kennel=1\nlayer=x" + hidden + "y"))
                .isInstanceOf(SandboxException.class)
                .satisfies(e -> assertThat(Text.visible(e.getMessage())).isEqualTo(e.getMessage()));
    }

    private static Draft read(String text) {
        return DraftText.read(text, FOLDER, "F");
    }
}
