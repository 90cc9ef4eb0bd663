package org.abfuhr.dispatch.handover;

/// A released version of VDA 5050, and how it names what the other names differently.
public enum Vda5050Version {

    /// Edges repeat their ends; deviations are a radius.
    V2_1_0("2.1.0", "Description", true),
    /// Deviations are an ellipse.
    V3_0_0("3.0.0", "Descriptor", false);

    private final String number;
    private final String describing;
    private final boolean edgesNameNodes;

    Vda5050Version(String number, String describing, boolean edgesNameNodes) {
        this.number = number;
        this.describing = describing;
        this.edgesNameNodes = edgesNameNodes;
    }

    /// Such as `2.1.0`.
    public String number() {
        return number;
    }

    /// Name of the field that describes a thing, such as `nodeDescription` or `nodeDescriptor`.
    String describing(String thing) {
        return thing + describing;
    }

    boolean edgesNameNodes() {
        return edgesNameNodes;
    }
}
