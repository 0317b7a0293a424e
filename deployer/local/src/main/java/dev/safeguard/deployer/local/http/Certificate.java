package dev.safeguard.deployer.local.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1}, made by the JDK's {@code keytool}: the JDK has no public
 * API that mints one. The key lives in memory; the file it came in is deleted at once.
 *
 * @param certificate to be trusted by clients
 * @param context presents the certificate, and trusts it
 */
public record Certificate(X509Certificate certificate, SSLContext context) {
    private static final String ALIAS = "local";
    private static final int PASSWORD_BYTES = 24;
    private static final long PATIENCE_SECONDS = 60;

    /**
     * Makes one, which takes about a second.
     *
     * @throws IOException when there is no keytool, or it fails
     */
    public static Certificate selfSigned() throws IOException {
        Path folder = Files.createTempDirectory("safeguard-local");
        Path file = folder.resolve("local.p12");
        try {
            String password = password();
            generate(file, password);
            return load(file, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate made by keytool cannot be used: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void generate(Path file, String password) throws IOException {
        ProcessBuilder keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost, O=Safeguard local Azure",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "365",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "STORE_PASSWORD"));
        keytool.environment().put("STORE_PASSWORD", password);
        await(keytool.redirectErrorStream(true).start());
    }

    private static void await(Process keytool) throws IOException {
        try (InputStream output = keytool.getInputStream()) {
            String said = new String(output.readAllBytes(), Charset.defaultCharset());
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool made a certificate", e);
        } finally {
            keytool.destroy();
        }
    }

    private static Certificate load(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file.toFile(), password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        X509Certificate certificate = (X509Certificate) store.getCertificate(ALIAS);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusting(certificate).getTrustManagers(), new SecureRandom());
        return new Certificate(certificate, context);
    }

    private static TrustManagerFactory trusting(X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust;
    }
}
