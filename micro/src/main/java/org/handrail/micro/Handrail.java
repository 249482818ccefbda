package org.handrail.micro;

import fish.payara.micro.PayaraMicro;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Starts everything in one process. */
public final class Handrail {
    private Handrail() {}

    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Exception {
        long t0 = System.currentTimeMillis();
        Path data = Path.of(args.length > 0 ? args[0] : "var");
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 8080;
        Files.createDirectories(data);
        Path jar = Path.of(Handrail.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (File f : jar.resolveSibling("lib/database").toFile().listFiles()) {
            urls.add(f.toURI().toURL());
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Function<Map<String, String>, Map<String, String>> preparation = (Function<Map<String, String>, Map<String, String>>)
                loader.loadClass("org.handrail.micro.database.Preparation").getConstructor().newInstance();
        preparation.apply(Map.of("data", data.toString())).forEach(System::setProperty);
        System.out.println("migrated " + (System.currentTimeMillis() - t0));
        PayaraMicro payara = PayaraMicro.getInstance();
        payara.setNoHazelcast(true);
        payara.setHttpPort(port)
                .setRootDir(data.resolve("payara").toFile())
                .addDeploymentFile(jar.resolveSibling("app/handrail.war").toFile())
                .bootStrap();
        System.out.println("ready " + (System.currentTimeMillis() - t0));
    }
}
