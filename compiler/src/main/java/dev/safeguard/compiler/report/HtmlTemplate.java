package dev.safeguard.compiler.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/** HTML from the templates of this module; values are escaped, and the same values give the same text. */
public final class HtmlTemplate {
    private static final Version RULES = Configuration.VERSION_2_3_34;
    private static final String ROOT = "/dev/safeguard/compiler";

    private HtmlTemplate() {}

    /**
     * Fills a template.
     *
     * @param name with the package it is in, such as {@code report/report.ftlh}
     * @param model by the names that the template uses
     */
    public static String html(String name, Map<String, Object> model) {
        StringWriter html = new StringWriter();
        try {
            write(name, model, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** Fills a template and writes as it goes. */
    public static void write(String name, Map<String, Object> model, Writer html) throws IOException {
        try {
            configuration().getTemplate(name).process(model, html);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + name + " does not fit its data", e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(RULES);
        configuration.setClassForTemplateLoading(HtmlTemplate.class, ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(RULES).build());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
