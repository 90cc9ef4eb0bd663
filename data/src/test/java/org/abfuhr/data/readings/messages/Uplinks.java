package org.abfuhr.data.readings.messages;

/// Messages as the networks' documentation describes them, with values of our own. Base64 of the frames:
/// `01755c 03824402` (EM310-UDL, 580 mm) is `AXVcA4JEAg==`.
public final class Uplinks {

    private Uplinks() {}

    /// The Things Stack v3, an EM310-UDL that measured 580 mm; heard by one gateway.
    public static String theThingsStack(String device, long counter, String receivedAt) {
        return """
                {"end_device_ids":{"device_id":"%s","application_ids":{"application_id":"waste"},"dev_eui":"24E124713C000001",\
                "dev_addr":"260B0001"},"correlation_ids":["gs:uplink:1"],"received_at":"%s","uplink_message":{"session_key_id":"AZk1",\
                "f_port":85,%s"frm_payload":"AXVcA4JEAg==","decoded_payload":{"distance":580},\
                "rx_metadata":[{"gateway_ids":{"gateway_id":"town-hall","eui":"B827EB0000000001"},"rssi":-98,"snr":7.2}],\
                "settings":{"data_rate":{"lora":{"bandwidth":125000,"spreading_factor":9}},"frequency":"867100000"},\
                "received_at":"%s","consumed_airtime":"0.185344s","version_ids":{"brand_id":"milesight-iot","model_id":"em310-udl"},\
                "network_ids":{"net_id":"000013"}}}"""
                .formatted(device, receivedAt, counter == 0 ? "" : "\"f_cnt\":" + counter + ",", receivedAt);
    }

    /// ChirpStack v4, the same frame; heard by two gateways.
    public static String chirpStack(String device, long counter, String deduplicationId, String time) {
        return """
                {"deduplicationId":"%s","time":"%s","deviceInfo":{"tenantName":"Town","applicationName":"waste",\
                "deviceProfileName":"Milesight EM310-UDL","deviceName":"%s","devEui":"24e124713c000002","tags":{}},"devAddr":"01a2b3c4",\
                "adr":true,"dr":3,"fCnt":%d,"fPort":85,"confirmed":false,"data":"AXVcA4JEAg==",\
                "rxInfo":[{"gatewayId":"0016c001f1500812","rssi":-101},{"gatewayId":"0016c001f1500813","rssi":-115}],\
                "txInfo":{"frequency":868300000,"modulation":{"lora":{"bandwidth":125000,"spreadingFactor":9,"codeRate":"CR_4_5"}}}}"""
                .formatted(deduplicationId, time, device, counter);
    }
}
