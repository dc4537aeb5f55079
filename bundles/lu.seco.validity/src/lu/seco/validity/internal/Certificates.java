// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the certificates in the bytes of a file, of whatever format it is. Keys are neither looked for nor opened. */
final class Certificates {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final Pattern PEM_PKCS7 = Pattern.compile("-----BEGIN PKCS7-----([A-Za-z0-9+/=\\s]*)-----END PKCS7-----");
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;

    private Certificates() {
    }

    /**
     * The certificates in a file.
     *
     * @return none if the file is a keystore that shows none without its password
     * @throws GeneralSecurityException if the file holds nothing of that kind
     */
    static List<X509Certificate> in(byte[] bytes) throws GeneralSecurityException {
        try {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.contains("-----BEGIN ")) {
                return pem(text);
            }
            if (bytes.length >= 4 && magic(bytes) == JKS) {
                return keystore("JKS", bytes);
            }
            if (bytes.length >= 4 && magic(bytes) == JCEKS) {
                return keystore("JCEKS", bytes);
            }
            Optional<List<X509Certificate>> der = der(bytes);
            return der.isPresent() ? der.get() : keystore("PKCS12", bytes);
        } catch (RuntimeException | IOException e) {
            // bytes made to upset the parser are as good as no certificate
            throw new GeneralSecurityException(e);
        }
    }

    private static List<X509Certificate> pem(String text) throws GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        Matcher single = PEM.matcher(text);
        while (single.find()) {
            found.addAll(factory(Base64.getMimeDecoder().decode(single.group(1))));
        }
        Matcher several = PEM_PKCS7.matcher(text);
        while (several.find()) {
            found.addAll(factory(Base64.getMimeDecoder().decode(several.group(1))));
        }
        if (found.isEmpty()) {
            throw new GeneralSecurityException("no certificate");
        }
        return found;
    }

    private static Optional<List<X509Certificate>> der(byte[] bytes) {
        try {
            return Optional.of(factory(bytes)).filter(found -> !found.isEmpty());
        } catch (GeneralSecurityException | RuntimeException e) {
            // it may still be a keystore, which begins the same way
            return Optional.empty();
        }
    }

    private static List<X509Certificate> factory(byte[] der) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der)).stream()
                .filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).toList();
    }

    private static List<X509Certificate> keystore(String type, byte[] bytes) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(bytes), null);
        List<X509Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            List<Certificate> all = chain == null ? Collections.singletonList(store.getCertificate(alias)) : Arrays.asList(chain);
            all.stream().filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).forEach(found::add);
        }
        return found;
    }

    private static int magic(byte[] bytes) {
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    }
}
