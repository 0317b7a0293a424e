package dev.safeguard.blueprints;

/** IPv4 blocks, as {@code cidrSubnet} counts them. */
record Cidr(long first, int length) {

    static Cidr parse(String text) {
        String[] parts = text.split("[./]", -1);
        long address = 0;
        for (int i = 0; i < 4; i++) {
            address = address << 8 | Integer.parseInt(parts[i]);
        }
        return new Cidr(address, Integer.parseInt(parts[4]));
    }

    /** The block number {@code index} of the length {@code newLength} in {@code network}. */
    static String subnet(String network, int newLength, int index) {
        Cidr whole = parse(network);
        return new Cidr(whole.first + index * (1L << (32 - newLength)), newLength).toString();
    }

    private long last() {
        return first + (1L << (32 - length)) - 1;
    }

    boolean contains(Cidr other) {
        return first <= other.first && other.last() <= last();
    }

    boolean overlaps(Cidr other) {
        return first <= other.last() && other.first <= last();
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d".formatted(first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255, length);
    }
}
