package org.tocsin.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.formats.json.Ed25519Signer;
import org.tocsin.formats.json.SubmissionSigner;

/// A key by which a participant signs what it publishes, in a file of its own that the hub never
/// sees.
///
/// The file holds the private key (PKCS #8) and the public key (SubjectPublicKeyInfo) as PEM, as
/// `openssl genpkey -algorithm ed25519` and `openssl pkey -pubout` write them, and nobody but its
/// owner may read it. Source: SPECIFICATION.md G-10; RFC 7468, RFC 8410.
public final class SigningKeyFile {
    private static final String ALGORITHM = "Ed25519";
    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rw-------");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private final KeyPair keys;

    private SigningKeyFile(KeyPair keys) {
        this.keys = keys;
    }

    /// Makes a key; it is nowhere but here until it is written.
    public static SigningKeyFile fresh() {
        try {
            return new SigningKeyFile(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /// Reads a key.
    ///
    /// @throws IllegalArgumentException when the file holds no such key, or others may read it; the
    ///   message says what to do, and nothing of what the file holds
    /// @throws IOException when it cannot be read
    public static SigningKeyFile read(Path file) throws IOException {
        if (!PRIVATE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException(
                    "The file " + file + " can be read by others; chmod 600 it.");
        }
        var text = Files.readString(file, US_ASCII);
        return block("PRIVATE KEY", text)
                .flatMap(inner -> block("PUBLIC KEY", text).flatMap(outer -> keys(inner, outer)))
                .map(SigningKeyFile::new)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The file "
                                        + file
                                        + " does not hold an Ed25519 key, private and public, as"
                                        + " PEM."));
    }

    /// Writes the key to a file that is not there yet, with its folder, for the owner alone.
    ///
    /// @throws UncheckedIOException when it cannot be written, or is there already
    public void write(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
            Files.writeString(
                    file,
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", keys.getPublic().getEncoded()),
                    US_ASCII,
                    StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Returns the name of the key, as the hub's directory lists it.
    public String id() {
        return Ed25519Signer.keyId(keys.getPublic());
    }

    /// Returns the public half: SubjectPublicKeyInfo in DER, base64.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /// Returns what signs by this key.
    public SubmissionSigner signer() {
        return new SubmissionSigner(new Ed25519Signer(keys));
    }

    private static Optional<KeyPair> keys(byte[] inner, byte[] outer) {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var keys =
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(outer)),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(inner)));
            return Ed25519Signer.belongTogether(keys) ? Optional.of(keys) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> block(String what, String text) {
        var matcher =
                Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]{1,1000})-----END")
                        .matcher(text);
        try {
            return matcher.find()
                    ? Optional.of(Base64.getMimeDecoder().decode(matcher.group(1)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, LINES.encodeToString(der), what);
    }

    @Override
    public String toString() {
        return "SigningKeyFile[" + id() + "]";
    }
}
