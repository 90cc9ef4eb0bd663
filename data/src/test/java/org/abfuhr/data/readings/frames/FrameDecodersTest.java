package org.abfuhr.data.readings.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrameDecodersTest {

    private static final float NONE = Reading.ABSENT;

    @Test
    void milesightEm310TellsBatteryDistanceAndPosition() throws UnreadableException {
        // 01 75: 0x5c = 92 %; 03 82: 0x0244 = 580 mm; 04 00: 1 = tilted
        assertThat(decode("em310-udl", "01755c 03824402 040001"))
                .isEqualTo(content(580, new SensorState(NONE, NONE, NONE, 0.92f, NONE, Set.of(SensorAlarm.TILT))));
    }

    @Test
    void milesightEm310IntroducesItselfAfterAJoin() throws UnreadableException {
        var introduction = "ff0101 ff166746d12345678901 ff090110 ff0a0110 ff0f00 ff0bff";
        assertThat(decode("em310-udl", introduction + "03824402").distanceMm()).isEqualTo(580);
        assertUnreadable("em310-udl", introduction, RejectReason.NO_LEVEL);
    }

    @Test
    void milesightEm400SendsTheDistanceOnAnotherChannel() throws UnreadableException {
        // 03 67: 0xffec = -20 tenths = -2.0 degrees; 04 82: 0x02bb = 699 mm; 05 00: upright; 84 82: the same with an alarm's state
        assertThat(decode("em400-udl", "017564 0367ecff 0482bb02 050000"))
                .isEqualTo(content(699, new SensorState(-2, NONE, NONE, 1, NONE, Set.of())));
        assertThat(decode("em400-udl", "8482bb0201 8367e80001"))
                .isEqualTo(content(699, new SensorState(23.2f, NONE, NONE, NONE, NONE, Set.of())));
    }

    @Test
    void milesightEm500IsInMillimetresToo() throws UnreadableException {
        // 03 82: 0x001e = 30 mm; 20 ce: a kept record with the device's own clock, passed over
        assertThat(decode("em500-udl", "017564 03821e00").distanceMm()).isEqualTo(30);
        assertThat(decode("em500-udl", "20ce9e74466310 0f 03821e00").distanceMm()).isEqualTo(30);
    }

    @Test
    void draginoReadsTheDistanceNotTheBattery() throws UnreadableException {
        // 0x0b45 & 0x3fff = 2885 mV; 0x0b05 = 2821 mm; no interrupt; probe 0x00e1 = 22.5 degrees; sensor answered
        assertThat(decode("ldds75", "0b45 0b05 00"))
                .isEqualTo(content(2821, new SensorState(NONE, NONE, 2.885f, NONE, NONE, Set.of())));
        assertThat(decode("ldds75", "0b45 0b05 00 00e1 01"))
                .isEqualTo(content(2821, new SensorState(22.5f, NONE, 2.885f, NONE, NONE, Set.of())));
    }

    /// 0x0014 = 20 mm: nearer than it can see.
    @Test
    void draginoInItsBlindZoneIsNoDeadSensor() throws UnreadableException {
        assertThat(decode("ldds75", "0b45 0014 00"))
                .isEqualTo(content(20, new SensorState(NONE, NONE, 2.885f, NONE, NONE, Set.of())));
        assertThat(decode("ldds75", "0b45 0014 00 7fff 00").sensor().believable()).as("no sensor answered").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ldds75, 0b45000000", "ldds75, 0b450b05007fff00", "dl-mbx, 0210d3000303d200000c60",
            "sensoneo-single, 01020304017f7f7f7f6e1402ff", "em310-udl, 0382ffff", "em310-udl, 03820000"})
    void withoutAnEchoTheQualityIsNought(String sensor, String frame) throws UnreadableException {
        assertThat(decode(sensor, frame).sensor().quality()).isZero();
        assertThat(decode(sensor, frame).sensor().believable()).isFalse();
    }

    @Test
    void decentlabSendsGroupsByFlag() throws UnreadableException {
        // version 2, device 0x10d3, flags 3; 0x03d2 = 978 mm of 3 valid samples; 0x0c60 = 3168 mV
        assertThat(decode("dl-mbx", "02 10d3 0003 03d2 0003 0c60"))
                .isEqualTo(content(978, new SensorState(NONE, NONE, 3.168f, NONE, NONE, Set.of())));
        assertUnreadable("dl-mbx", "02 10d3 0002 0c60", RejectReason.NO_LEVEL);
        assertUnreadable("dl-mbx", "01 10d3 0003 03d2 0003 0c60", RejectReason.FRAME);
    }

    @Test
    void sensoneoTakesTheMiddleOfTheEchoesHeard() throws UnreadableException {
        // events 0x01 measure + 0x02 fire + 0x10 low battery; echoes 50, 52, 51 steps of 2 cm and one unheard: the middle is
        // 51 = 1,020 mm, three of four heard; 2.5 V + 0x6e (110) x 10 mV; 0x14 = 20 degrees; tilt 2
        assertThat(decode("sensoneo-single", "01020304 13 32347f33 6e 14 02 ff"))
                .isEqualTo(content(1020,
                        new SensorState(20, 2, 3.6f, NONE, 0.75f, Set.of(SensorAlarm.FIRE, SensorAlarm.LOW_BATTERY))));
        // temperature 255 is none; no echo at all is the code 0x7f of 254 cm
        var none = decode("sensoneo-single", "01020304 01 7f7f7f7f 6e ff 02 ff");
        assertThat(none.distanceMm()).isEqualTo(2540);
        assertThat(none.sensor().temperatureC()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"em310-udl, 0175", "em310-udl, 038244", "em310-udl, 99994402", "ldds75, 0b45", "dl-mbx, 0210d3000303d2",
            "sensoneo-single, 010203041332347f33"})
    void framesThatAreCutOffOrForeignAreNamed(String sensor, String frame) {
        assertUnreadable(sensor, frame, RejectReason.FRAME);
    }

    @Test
    void draginoTalksOfOtherThingsOnOtherPorts() {
        assertThatThrownBy(() -> FrameDecoders.find("LDDS75").orElseThrow().decode(new byte[]{1, 2, 3, 4, 5}, 5))
                .isInstanceOfSatisfying(UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(RejectReason.NO_LEVEL));
    }

    @ParameterizedTest
    @CsvSource({"Milesight EM310 UDL, em310-udl", "em500-udl, em500-udl", "Dragino LDDS75-LB, ldds75", "DL-MBX-001, dl-mbx",
            "Sensoneo Single Sensor, sensoneo-single", "EM300-TH, ''"})
    void findsASensorByWhateverNameHoldsIt(String text, String sensor) {
        assertThat(FrameDecoders.find(text).map(FrameDecoder::sensor).orElse("")).isEqualTo(sensor);
    }

    @ParameterizedTest
    @MethodSource("org.abfuhr.data.readings.frames.FrameDecoders#sensors")
    void noBytesWhateverEndInAnythingButAnUnreadableFrame(String sensor) {
        var random = new Random(5);
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(16)];
            random.nextBytes(bytes);
            try {
                FrameDecoders.find(sensor).orElseThrow().decode(bytes, 2);
                readable++;
            } catch (UnreadableException e) {
                assertThat(e.reason()).isIn(RejectReason.FRAME, RejectReason.NO_LEVEL);
            }
        }
        assertThat(readable).isLessThan(20_000);
    }

    private static FrameContent decode(String sensor, String hexadecimal) throws UnreadableException {
        return FrameDecoders.find(sensor).orElseThrow().decode(HexFormat.of().parseHex(hexadecimal.replace(" ", "")), 2);
    }

    private static FrameContent content(float distanceMm, SensorState sensor) {
        return new FrameContent(distanceMm, sensor);
    }

    private static void assertUnreadable(String sensor, String frame, RejectReason reason) {
        assertThatThrownBy(() -> decode(sensor, frame)).isInstanceOfSatisfying(UnreadableException.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
