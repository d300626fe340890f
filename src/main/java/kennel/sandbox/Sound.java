package kennel.sandbox;

/** How programs inside are heard, and hear. */
public enum Sound {
    /** Not at all. */
    NO,
    /** By the user's sound server where one runs, by the sound devices elsewhere; settled before a start. */
    YES,
    /** By the user's sound server alone: PulseAudio, or PipeWire in its manner. */
    SERVER,
    /** By the machine's sound devices (ALSA), where no other program uses them. */
    DEVICES
}
