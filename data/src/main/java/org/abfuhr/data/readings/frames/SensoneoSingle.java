package org.abfuhr.data.readings.frames;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Sensoneo's single sensor: device number (4 bytes), events, four echoes of 2 cm a step, battery (2.5 V and 10 mV a step),
/// degrees Celsius, degrees of tilt. An echo of 0x7f (254 cm) was none, a temperature of 255 is below zero or invalid. Of the
/// echoes that were heard the middle one counts (of an even number the longer of the two in the middle), and their share is
/// the quality; if none was, the distance is that of the code, 2,540 mm.
///
/// Source: payload description published with the open data of the city of Frankfurt's container sensors.
final class SensoneoSingle implements FrameDecoder {

    private static final int ECHOES = 4;
    private static final int NO_ECHO = 0x7f;
    private static final int STEP_MM = 20;
    private static final int FIRE = 0x02;
    private static final int TILT = 0x04;
    private static final int LOW_BATTERY = 0x10;

    @Override
    public String sensor() {
        return "sensoneo-single";
    }

    @Override
    public FrameContent decode(byte[] payload, int port) throws UnreadableException {
        var frame = new FrameBytes(payload);
        frame.skip(4);
        var alarms = alarms(frame.unsignedByte());
        var heard = new int[ECHOES];
        int count = 0;
        for (int i = 0; i < ECHOES; i++) {
            int echo = frame.unsignedByte();
            if (echo != NO_ECHO)
                heard[count++] = echo;
        }
        float batteryV = (2500 + 10 * frame.unsignedByte()) / 1000f;
        int temperature = frame.unsignedByte();
        var state = new SensorState(temperature == 255 ? Reading.ABSENT : temperature, frame.unsignedByte(), batteryV,
                Reading.ABSENT, (float) count / ECHOES, alarms);
        return new FrameContent(STEP_MM * (count == 0 ? NO_ECHO : middle(Arrays.copyOf(heard, count))), state);
    }

    private static int middle(int[] echoes) {
        Arrays.sort(echoes);
        return echoes[echoes.length / 2];
    }

    private static Set<SensorAlarm> alarms(int events) {
        var alarms = EnumSet.noneOf(SensorAlarm.class);
        if ((events & FIRE) != 0)
            alarms.add(SensorAlarm.FIRE);
        if ((events & TILT) != 0)
            alarms.add(SensorAlarm.TILT);
        if ((events & LOW_BATTERY) != 0)
            alarms.add(SensorAlarm.LOW_BATTERY);
        return alarms;
    }
}
