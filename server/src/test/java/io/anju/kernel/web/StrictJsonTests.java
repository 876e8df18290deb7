package io.anju.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

    private enum Colour {
        RED
    }

    private record Form(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean choice,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant instant,
            @Nullable List<String> texts) {}

    private static Form read(String json) {
        var mapper = JsonMapper.builder();
        new StrictJson().customize(mapper);
        return mapper.build().readValue(json, Form.class);
    }

    @Test
    void whatIsMeantIsRead() {
        var form = read("""
                {"text":"👨‍👩‍👧‍👦𠮷 <b>'\\u0001","number":7,"choice":true,"colour":"RED","day":"9999-12-31",
                 "instant":"2026-11-25T09:00:00+08:00","texts":["a",""]}""");

        assertThat(form.text()).isEqualTo("👨‍👩‍👧‍👦𠮷 <b>'\u0001");
        assertThat(form.day()).isEqualTo("9999-12-31");
        assertThat(form.instant()).isEqualTo("2026-11-25T01:00:00Z");
        assertThat(form.texts()).containsExactly("a", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":7}",
                "{\"text\":true}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud83d\"}",
                "{\"texts\":[\"\\udc00\"]}",
                "{\"number\":\"7\"}",
                "{\"number\":1.5}",
                "{\"choice\":1}",
                "{\"colour\":0}",
                "{\"colour\":\"\"}",
                "{\"day\":7}",
                "{\"day\":\"0000-12-31\"}",
                "{\"day\":\"+10000-01-01\"}",
                "{\"day\":\"2026-02-30\"}",
                "{\"instant\":7}",
                "{\"instant\":\"+10000-01-01T00:00:00Z\"}",
                "{\"text\":\"a\",\"text\":\"b\"}"
            })
    void whatIsNotMeantIsRefused(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
    }
}
