package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.abfuhr.dispatch.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/// The tiny night: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13, 600 m.
class GpxFileTest {

    private static final Outcome TINY = SampleNights.tiny(Locale.GERMAN);

    /// The structure of GPX 1.1 as far as it is used here: which elements stand where, and in which order.
    private static final String STRUCTURE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.topografix.com/GPX/1/1"
                targetNamespace="http://www.topografix.com/GPX/1/1" elementFormDefault="qualified">
              <xs:element name="gpx"><xs:complexType><xs:sequence>
                <xs:element name="metadata"><xs:complexType><xs:sequence>
                  <xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="desc" type="xs:string" minOccurs="0"/>
                  <xs:element name="copyright" minOccurs="0"><xs:complexType>
                    <xs:attribute name="author" type="xs:string" use="required"/></xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
                <xs:element name="wpt" type="point" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="rte" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                  <xs:element name="name" type="xs:string" minOccurs="0"/>
                  <xs:element name="rtept" type="point" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence></xs:complexType></xs:element>
                <xs:element name="trk" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                  <xs:element name="name" type="xs:string" minOccurs="0"/>
                  <xs:element name="trkseg" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                    <xs:element name="trkpt" type="point" minOccurs="0" maxOccurs="unbounded"/>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
              </xs:sequence>
              <xs:attribute name="version" type="xs:string" use="required" fixed="1.1"/>
              <xs:attribute name="creator" type="xs:string" use="required"/></xs:complexType></xs:element>
              <xs:complexType name="point"><xs:sequence>
                <xs:element name="time" type="xs:dateTime" minOccurs="0"/>
                <xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="desc" type="xs:string" minOccurs="0"/>
                <xs:element name="type" type="xs:string" minOccurs="0"/>
              </xs:sequence>
              <xs:attribute name="lat" use="required"><xs:simpleType><xs:restriction base="xs:decimal">
                <xs:minInclusive value="-90"/><xs:maxInclusive value="90"/></xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="lon" use="required"><xs:simpleType><xs:restriction base="xs:decimal">
                <xs:minInclusive value="-180"/><xs:maxExclusive value="180"/></xs:restriction></xs:simpleType></xs:attribute>
              </xs:complexType>
            </xs:schema>""";

    private static byte[] written(Outcome outcome) throws IOException {
        return written(outcome, new GpxFile("route-V1.gpx", 0));
    }

    private static byte[] written(Outcome outcome, GpxFile file) throws IOException {
        var to = new ByteArrayOutputStream();
        file.write(outcome, to);
        return to.toByteArray();
    }

    private static GPX read() throws IOException {
        return GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT).read(new ByteArrayInputStream(written(TINY)));
    }

    private static String text(WayPoint point) {
        return point.getName().orElse("") + " | " + point.getDescription().orElse("") + " | " + point.getType().orElse("");
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(STRUCTURE)));
    }

    private static void validate(byte[] gpx) throws SAXException, IOException {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(gpx)));
    }

    @Test
    void hasTheStructureOfGpx() throws SAXException, IOException {
        for (var outcome : List.of(TINY, SampleNights.town(Locale.ENGLISH)))
            for (int route = 0; route < outcome.plan().routes().size(); route++)
                validate(written(outcome, new GpxFile("", route)));
    }

    /// What the check above would find: an element out of order, a position without longitude, another namespace, another version.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<name>Umladestation</name>|<type>stop</type><name>Umladestation</name>",
            " lon=\"13.2\"|''", "GPX/1/1|GPX/1/0", "version=\"1.1\"|version=\"1.0\""})
    void theStructureIsNotAnything(String was, String is) throws IOException {
        var broken = new String(written(TINY), StandardCharsets.UTF_8).replace(was, is);
        assertThat(broken).isNotEqualTo(new String(written(TINY), StandardCharsets.UTF_8));
        assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(broken.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void stopsAreWaypoints() throws IOException {
        assertThat(read().getWayPoints()).extracting(GpxFileTest::text).containsExactly(
                "Betriebshof Süd | 06:00 Abfahrt | depotStart",
                "1 Lange, \"Alte\" Straße | 06:00 Restabfall, 2 × 1.100 l | collection",
                "2 =SUM(A1) | 06:01 Restabfall, 2 × 1.100 l | collection", "Umladestation | 06:02 Entladung | unloading",
                "Betriebshof Süd | 06:13 Rückkehr | depotEnd");
    }

    /// Service begins at 06:00:10 in P1; the way home ends at 06:13.
    @Test
    void stopsHaveTheirTimes() throws IOException {
        assertThat(read().getWayPoints()).extracting(point -> point.getTime().orElseThrow().toString()).containsExactly(
                "2026-03-02T06:00:00Z", "2026-03-02T06:00:10Z", "2026-03-02T06:01:20Z", "2026-03-02T06:02:30Z",
                "2026-03-02T06:13:00Z");
    }

    /// Two turns before each of four stops; the second of each leg is in its middle, 50 m or 0.00075 degrees east of the depot.
    @Test
    void turnsLeadFromStopToStop() throws IOException {
        var points = read().getRoutes().getFirst().getPoints();
        assertThat(points).hasSize(5 + 4 * 2);
        assertThat(points.subList(1, 3)).extracting(GpxFileTest::text).containsExactly("ab Lange Straße | 50 m | depart",
                "scharf links Ring & Tor | 50 m | sharp_left");
        assertThat(points.get(2).getLongitude().doubleValue()).isEqualTo(13.20075);
    }

    /// To the transfer station it is three legs of three points, and one leg home.
    @Test
    void theTrackHasASegmentPerTrip() throws IOException {
        assertThat(read().getTracks().getFirst().getSegments()).extracting(segment -> segment.getPoints().size())
                .isEqualTo(List.of(9, 3));
    }

    @Test
    void theSameNightGivesTheSameBytes() throws IOException {
        assertThat(written(TINY)).isEqualTo(written(SampleNights.tiny(Locale.GERMAN)));
    }
}
