package org.tocsin.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The hub's own keys, one file each, made at the first start and kept.
///
/// The folder is for the hub's account alone. A key that is missing is made, unless it is
/// read-only; a key that others could read, or that cannot be read, stops the start.
public final class KeyFolder {
    private static final Set<PosixFilePermission> PRIVATE_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final SecretKey pepper;
    private final SecretKey idKey;
    private final SecretKey cursorKey;
    private final SecretKey deliveryKey;
    private final SecretKey auditKey;
    private final ECKey tokenKey;
    private final EditionKey editionKey;

    private KeyFolder(Path folder) throws IOException {
        this.folder = folder;
        makeFolder();
        pepper = new SecretKeySpec(bytes("pepper"), "HmacSHA256");
        idKey = new SecretKeySpec(bytes("advisory-id.key"), "HmacSHA256");
        cursorKey = new SecretKeySpec(bytes("cursor.key"), "AES");
        deliveryKey = new SecretKeySpec(bytes("delivery.key"), "AES");
        auditKey = new SecretKeySpec(bytes("audit.key"), "HmacSHA256");
        tokenKey = tokenKey("token.jwk");
        editionKey = new EditionKey(bytes("edition.key"));
    }

    /// Opens the folder, making it and its keys if they are missing.
    ///
    /// @throws IllegalStateException if it cannot be used; the message names the file and the
    ///   remedy
    public static KeyFolder open(Path folder) {
        try {
            return new KeyFolder(folder);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "hub.keys.folder cannot be used: " + failure.getMessage(), failure);
        }
    }

    /// Returns the key under which secrets of participants are hashed (HMAC-SHA256).
    public SecretKey pepper() {
        return pepper;
    }

    /// Returns the key from which ids of advisories are made (HMAC-SHA256).
    public SecretKey idKey() {
        return idKey;
    }

    /// Returns the key of cursors (AES-256).
    public SecretKey cursorKey() {
        return cursorKey;
    }

    /// Returns the key of the names of deliveries (AES-256).
    public SecretKey deliveryKey() {
        return deliveryKey;
    }

    /// Returns the key under which revisions are told to who accounts for the hub (HMAC-SHA256).
    public SecretKey auditKey() {
        return auditKey;
    }

    /// Returns the key pair that signs access tokens (P-256).
    public ECKey tokenKey() {
        return tokenKey;
    }

    /// Returns the key pair that attests editions (Ed25519).
    public EditionKey editionKey() {
        return editionKey;
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER));
        }
    }

    private byte[] bytes(String name) throws IOException {
        var text = text(name, KeyFolder::random);
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below, without what the file holds.
        }
        throw new IOException(folder.resolve(name) + " does not hold a key; restore it");
    }

    private ECKey tokenKey(String name) throws IOException {
        try {
            return ECKey.parse(text(name, KeyFolder::freshTokenKey));
        } catch (ParseException _) {
            throw new IOException(folder.resolve(name) + " does not hold a key; restore it");
        }
    }

    private String text(String name, Supplier<String> fresh) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            write(file, fresh.get());
        }
        return privateText(file);
    }

    /// Returns what stands in a file that nobody else can read.
    static String privateText(Path file) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        if (!PRIVATE_FILE.containsAll(permissions)) {
            throw new IOException(file + " can be read by others; chmod 600 it");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read");
        }
        return Files.readString(file).strip();
    }

    private static void write(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PRIVATE_FILE));
        Files.writeString(half, text + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String freshTokenKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
