package org.fuhan.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Host headers are answered. A server that listens to its own machine only would else be read by any page the user visits
 * whose name is made to point at 127.0.0.1 (DNS rebinding). Listening to others it answers to any name, for it does not know its own.
 */
final class AllowedHosts {
    private final boolean any;
    private final Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /** For a server bound to the given name or address. */
    AllowedHosts(String boundTo) {
        names.add(bracketed(boundTo.toLowerCase(Locale.ROOT)));
        any = !isLoopback(boundTo);
    }

    /** Whether requests to this name, without a port, are answered. */
    boolean allows(String name) {
        return any || names.contains(bracketed(name.toLowerCase(Locale.ROOT)));
    }

    private static String bracketed(String name) {
        return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
